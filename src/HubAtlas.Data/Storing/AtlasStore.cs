using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Where contributions live: one DuckDB file in the workspace. Takes documents in by whole files, lists addresses to locate,
/// keeps where they were found to be, and answers the counting questions. May be used from several threads.
/// </summary>
public sealed class AtlasStore : IDisposable
{
    private readonly Database _database;
    private readonly string _path;
    private readonly Lock _writing = new();
    private readonly ImportMemory _importMemory;
    private readonly MentionLimit _limit = new();
    private readonly int _threads;
    private readonly Lock _counting = new();
    private ReadyCounts? _counts;
    private long _changes, _countedChanges;
    private bool _isDisposed;

    private AtlasStore(Database database, string path, int threads) =>
        (_database, _path, _threads, _importMemory) = (database, path, threads, new ImportMemory(database, threads));

    /// <param name="workspace">A folder; it is made when it does not exist, unless <paramref name="readOnly"/>.</param>
    /// <param name="threads">How many the database may use, 1 or more.</param>
    /// <param name="readOnly">Several programs may read one store at the same time; one that writes is alone.</param>
    /// <param name="stop">Breaks off whatever the store is asked, at once.</param>
    /// <exception cref="AtlasException">No import yet, in use by another program, or not a store of this version.</exception>
    public static AtlasStore Open(string workspace, int threads, bool readOnly = false, CancellationToken stop = default)
    {
        var path = StoreFile.PathIn(workspace);
        OpenStores.Enter(path, readOnly);
        try
        {
            var database = StoreFile.Open(workspace, threads, readOnly);
            database.Stop = stop;
            return new AtlasStore(database, path, threads);
        }
        catch
        {
            OpenStores.Leave(path);
            throw;
        }
    }

    /// <summary>Whether anything was ever imported into the workspace.</summary>
    public static bool Exists(string workspace) => File.Exists(StoreFile.PathIn(workspace));

    /// <summary>The store's file in a workspace, which may not be there yet.</summary>
    public static string PathIn(string workspace) => StoreFile.PathIn(workspace);

    /// <summary>Another text whenever the store has changed; empty where there is none.</summary>
    public static string StateIn(string workspace) => StoreFile.StateOf(PathIn(workspace));

    /// <summary>Whether the store was last changed so long ago that the next change shows in <see cref="StateIn"/> on every file system.</summary>
    public static bool IsSettled(string workspace) => StoreFile.IsSettled(PathIn(workspace));

    /// <summary>The files whose content the store holds, by SHA-256.</summary>
    public IReadOnlyList<InputFile> Files()
    {
        using var connection = _database.Connect();
        return FileTable.All(connection);
    }

    /// <summary>
    /// Those of them, by name, that were imported before the store kept offices, families, symbols, applicants and citations, in a format that may
    /// have them. Imported again they are read again.
    /// </summary>
    public IReadOnlyList<InputFile> FilesWithoutFacts()
    {
        using var connection = _database.Connect();
        return OlderFiles.In(connection);
    }

    /// <summary>Those of them that editions are made from: all but files of statistics.</summary>
    public IReadOnlyList<InputFile> Inputs() => [.. Files().Where(file => file.Observations + file.DuplicateObservations == 0)];

    /// <summary>What the store has of statistics.</summary>
    public ObservationQuestions Observations() => new(_database.Connect());

    /// <summary>Whether a file of this content was imported, under whatever name, and all of it that this program keeps.</summary>
    /// <param name="keywords">What its texts are to be searched for: with other patterns it must be imported again. Null or none: whatever they were.</param>
    public bool Knows(string sha256, IReadOnlyList<KeywordPatterns>? keywords = null)
    {
        using var connection = _database.Connect();
        return FileTable.Has(connection, sha256) && KeywordTable.Has(connection, sha256, keywords ?? []);
    }

    /// <summary>Starts taking in one file, which the store must not know. Several may be filled at a time, on a thread each.</summary>
    /// <param name="source">The reader's word for the format (<c>openalex</c>).</param>
    /// <param name="keywords">What the texts of its documents are searched for; null or none: nothing.</param>
    public ImportTransaction BeginImport(string sha256, string name, string source, long bytes, bool isSimulated, IReadOnlyList<KeywordPatterns>? keywords = null)
    {
        if (Knows(sha256, keywords)) throw new InvalidOperationException($"The store already holds {name} ({sha256}).");
        var file = new NewFile(sha256, name, source, bytes, isSimulated) { Keywords = keywords ?? [] };
        return new ImportTransaction(_database.Connect(), _importMemory, _writing, _limit, file, StoreFile.SpoolPath(_path), NoteChange);
    }

    /// <summary>All rejected rows by file, line and column.</summary>
    public IEnumerable<Reject> Rejects() => RejectedRows.All(_database);

    /// <summary>How many rows of each file were rejected for each cause; most frequent first.</summary>
    public IReadOnlyList<RejectCause> RejectCauses()
    {
        using var connection = _database.Connect();
        return RejectedRows.Causes(connection);
    }

    /// <summary>The registry, by id.</summary>
    public IEnumerable<Organisation> Organisations() => OrganisationTable.All(_database);

    /// <summary>SHA-256 of the registry's content; empty when there is none.</summary>
    public string RegistryHash
    {
        get
        {
            using var connection = _database.Connect();
            return OrganisationTable.Hash(connection);
        }
    }

    /// <summary>Addresses that this geocoder has not answered yet, by id.</summary>
    /// <param name="geocoderKey">Names everything that the answers depend on: rules, gazetteer, registry.</param>
    public IEnumerable<StoredAddress> AddressesToLocate(string geocoderKey) => LocationTable.Waiting(_database, geocoderKey);

    /// <summary>
    /// Keeps a geocoder's answers, in batches that are each stored whole. Answers of another geocoder are dropped first;
    /// an answer to an address that has one replaces it; ids that the store does not hold are passed over.
    /// </summary>
    public void WriteLocations(string geocoderKey, IEnumerable<LocatedAddress> locations)
    {
        using var writer = new LocationWriter(_database.Connect(), _writing, geocoderKey);
        foreach (var located in locations) writer.Add(located);
        writer.Finish();
        NoteChange();
    }

    /// <summary>The key under which all answers were given; null when there are none.</summary>
    public string? GeocoderKey
    {
        get
        {
            using var connection = _database.Connect();
            return LocationTable.KeyIn(connection);
        }
    }

    /// <summary>Whether the answers come from a program that did not keep runner-ups; once the addresses are located again they have them.</summary>
    public bool LacksOtherPlaces
    {
        get
        {
            using var connection = _database.Connect();
            return LocationTable.LacksOthers(connection);
        }
    }

    /// <summary>Addresses with the answers they have, by id; streamed.</summary>
    public IEnumerable<(StoredAddress Address, Location Location)> Answered() => LocationTable.Answered(_database);

    /// <summary>Takes all answers over under another key but for some addresses, which then wait to be located.</summary>
    public void TakeOver(string geocoderKey, IEnumerable<long> butFor)
    {
        using var connection = _database.Connect();
        lock (_writing) LocationTable.TakeOver(connection, geocoderKey, butFor);
        NoteChange();
    }

    /// <summary>How many distinct addresses were located, and why the others were not, in ordinal order of the cause.</summary>
    public IReadOnlyList<AddressCount> AddressCounts()
    {
        using var connection = _database.Connect();
        return LocationTable.Counts(connection);
    }

    /// <summary>How many distinct addresses no geocoder has answered yet.</summary>
    public long WaitingAddresses()
    {
        using var connection = _database.Connect();
        return connection.Number("SELECT count(*) FROM addresses a LEFT JOIN locations l ON l.address_id = a.address_id WHERE l.address_id IS NULL");
    }

    /// <summary>What the store has within a recipe's kinds, windows, types and fields, as of now. Dispose to free its memory.</summary>
    public Questions Ask(Recipe recipe)
    {
        using var ready = Ready();
        var counts = ready.Count(recipe, _database.Stop);
        return new(_database.Connect(), counts);
    }

    /// <summary>What the store holds now, ready to be counted: it may be kept when the store is closed. Dispose it.</summary>
    public ReadyCounts Ready()
    {
        lock (_counting)
        {
            var changes = Volatile.Read(ref _changes);
            if (_counts is null || _countedChanges != changes)
            {
                _counts?.Dispose();
                _counts = null;
                (_counts, _countedChanges) = (ReadyCounts.Of(_database.Connect, Path.GetDirectoryName(_path)!, _threads, _database.Stop), changes);
            }

            return _counts.Share();
        }
    }

    private void NoteChange() => Interlocked.Increment(ref _changes);

    /// <summary>Counts what a landscape is made of.</summary>
    /// <param name="clusters">The clusters of the recipe's edition, and which places are in which; empty where it names none.</param>
    public LandscapeCounts Count(LandscapeRecipe recipe, LandscapeClusters clusters)
    {
        using var questions = new LandscapeQuestions(_database.Connect(), recipe);
        return questions.Count(clusters) with { IsSimulated = Inputs().Any(input => input.IsSimulated) };
    }

    /// <summary>The names of fields, classes, topics and others, by kind, then most documents first.</summary>
    /// <param name="most">Of them all, those with most documents.</param>
    public IReadOnlyList<LabelCount> Labels(int most)
    {
        using var connection = _database.Connect();
        return connection.List($"""
            SELECT kind, level, field, documents FROM (
                SELECT d.kind AS kind, f.level AS level, f.field AS field, CAST(sum(d.multiplicity) AS BIGINT) AS documents
                FROM document_fields f JOIN documents d ON d.document_id = f.document_id GROUP BY ALL ORDER BY documents DESC, level, field, kind LIMIT {most})
            ORDER BY kind, documents DESC, level, field
            """, rows => new LabelCount((DocumentKind)rows.Int(0), rows.Text(1)!, rows.Text(2)!, rows.Long(3)));
    }

    /// <summary>How publications are cited. Dispose to free its memory.</summary>
    public CitationQuestions Cite(CitationScope scope) => new(_database.Connect(), scope, isOwner: true);

    /// <summary>Every place that an address was located at.</summary>
    public IReadOnlyList<(long Key, GeoPoint Point)> Places()
    {
        using var connection = _database.Connect();
        return connection.List(
            "SELECT place_key, min(latitude), min(longitude) FROM locations WHERE place_key IS NOT NULL GROUP BY place_key ORDER BY place_key",
            rows => (rows.Long(0), new GeoPoint(rows.Double(1), rows.Double(2))));
    }

    /// <summary>Verifies that the store is whole: shares, counts, references.</summary>
    public StoreCheck Check()
    {
        using var connection = _database.Connect();
        return StoreChecker.Check(connection);
    }

    /// <summary>SHA-256 over all that the store holds: equal for equal content, whatever the order or history of imports.</summary>
    public string ContentHash()
    {
        using var connection = _database.Connect();
        return ContentDigest.Of(connection);
    }

    /// <summary>Closes the file. Imports and questions still open must be disposed before.</summary>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _counts?.Dispose();
        _database.Dispose();
        OpenStores.Leave(_path);
    }
}
