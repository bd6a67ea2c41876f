using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Delivery;

/// <summary>A format of several tables that are joined: recognises each table by its columns and reads them together.</summary>
internal abstract class DeliveryReader(TableFamily family) : IReader
{
    public abstract string Source { get; }

    public abstract string Title { get; }

    protected TableFamily Family => family;

    /// <summary>Tables without which nothing can be read, each as the names of tables of which one is enough.</summary>
    protected abstract IReadOnlyList<string[]> Required { get; }

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.Dialect is not { } dialect) return Recognition.None(Source);
        var exact = family.Recognise(dialect.Columns);
        if ((exact ?? family.FindNear(dialect.Columns)) is not { } role) return Recognition.None(Source);
        if (role.IsText && !options.WantsText) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            IsText = role.IsText,
            Sureness = exact is null ? 0.3 : 0.92,
            What = $"table {role.Name}",
            Role = role.Name,
            Columns = dialect.Columns,
            Missing = role.Columns.Missing(dialect.Columns),
            Notes = [$"Read together with the other {Source} tables of the same command: name the folder that holds them all."],
        };
    }

    public IReadOnlyList<SourceSet> Group(IReadOnlyList<RecognisedFile> files)
    {
        var shared = files.Where(file => SideOf(file) is null).ToList();
        var sets = files.Except(shared).GroupBy(SideOf).Select(set => (List<RecognisedFile>)[.. set, .. shared]).ToList();
        if (sets.Count == 0) sets.Add(shared);
        return [.. sets.Select(set => new SourceSet(set))];
    }

    public bool Claims(RecognisedFile file, IReadOnlyList<RecognisedFile> own) => family.OfFile(file.File.Name) is not null && own.Any(Holds);

    /// <summary>
    /// A file that by its columns or its name is a table of the delivery, and cannot be read: without its rows years, types, people or
    /// places would be missing, and nobody would see it in the figures.
    /// </summary>
    public string? WhyIncomplete(SourceSet set, IReadOnlyList<RecognisedFile> unread)
    {
        if (!set.Files.Any(Holds)) return null;
        var sides = set.Files.Select(SideOf).OfType<string>().Distinct().ToList();
        var tables = unread.Where(file => TableOf(file) is not null && (SideOf(file) is not { } side || sides.Count == 0 || sides.Contains(side))).ToList();
        if (tables.Count == 0) return null;
        var lines = tables.Select(file => $"\n  - {file.File.Name} ({TableOf(file)}): {WhyUnread(file.Recognition)}");
        return $"{set.Name}: nothing of this {Source} delivery was stored, for not all of its tables can be read:{string.Concat(lines)}\n" +
            "Mend or replace the file; or take it out of the folder, and do without what it says.";
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        RequireTables(set.Files);
        Read(new DeliveryTables(set, family, options, sink, cancellation));
    }

    /// <summary>Whether a file is a table of this delivery, by what it was recognised as.</summary>
    public bool Holds(RecognisedFile file) => file.Recognition.Source == Source && family.Has(file.Role);

    protected abstract void Read(DeliveryTables tables);

    /// <summary>Which of several sets a file belongs to where a delivery has several; null: to all of them.</summary>
    protected virtual string? SideOf(RecognisedFile file) => "";

    private string? TableOf(RecognisedFile file) => Holds(file) ? file.Role : family.OfFile(file.File.Name)?.Name;

    private string WhyUnread(Recognition found) =>
        found.Source != Source && found.Columns.Count > 0 ? $"its columns are not those of the table: {string.Join(", ", found.Columns.Take(12))}"
        : found.Missing.Count > 0 ? string.Join("; ", found.Missing)
        : "it is not a table with a header";

    /// <exception cref="AtlasException">A table is missing.</exception>
    private void RequireTables(IReadOnlyList<RecognisedFile> files)
    {
        var missing = Required.Where(names => !files.Any(file => names.Contains(file.Role))).ToList();
        if (missing.Count == 0) return;
        throw new AtlasException(
            $"{Source}: found {string.Join(", ", files.Select(file => $"{file.File.Name} ({file.Role})"))}, but not the table " +
            $"{string.Join(" nor ", missing.Select(names => string.Join(" or ", names)))}. " +
            "Name the folder, or all files, that hold the delivery's tables.");
    }
}
