using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

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
        return new Recognition
        {
            Source = Source,
            Sureness = exact is null ? 0.3 : 0.92,
            What = $"table {role.Name}",
            Role = role.Name,
            Columns = dialect.Columns,
            Missing = role.Columns.Missing(dialect.Columns),
            Notes = [$"Read together with the other {Source} tables of the same command: name the folder that holds them all."],
        };
    }

    public virtual IReadOnlyList<SourceSet> Group(IReadOnlyList<RecognisedFile> files)
    {
        RequireTables(files);
        return [new SourceSet(files)];
    }

    public abstract void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation);

    /// <exception cref="AtlasException">A table is missing.</exception>
    protected void RequireTables(IReadOnlyList<RecognisedFile> files)
    {
        var missing = Required.Where(names => !files.Any(file => names.Contains(file.Role))).ToList();
        if (missing.Count == 0) return;
        throw new AtlasException(
            $"{Source}: found {string.Join(", ", files.Select(file => $"{file.File.Name} ({file.Role})"))}, but not the table " +
            $"{string.Join(" nor ", missing.Select(names => string.Join(" or ", names)))}. " +
            "Name the folder, or all files, that hold the delivery's tables.");
    }
}
