using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Importing;

/// <summary>What an import needs of a store.</summary>
public interface IImportTarget
{
    /// <summary>Whether a file of this content was imported before.</summary>
    bool Knows(string sha256);

    /// <summary>The files held, with what is now kept of each: a later file can take over documents of an earlier one.</summary>
    IReadOnlyList<InputFile> Inputs();

    /// <summary>Starts taking in one file; several may be filled at the same time, on a thread each.</summary>
    IFileImport Begin(string sha256, string name, string source, long bytes, bool isSimulated);
}

/// <summary>One file on its way into a store: stored whole by <see cref="Commit"/>, or not at all.</summary>
public interface IFileImport : IDisposable
{
    void Add(Document document, IReadOnlyList<Contribution> contributions);

    void Add(Organisation organisation);

    void Reject(Reject reject);

    /// <summary>Takes a document out of the target and keeps it out, whenever it comes again.</summary>
    void Withdraw(Withdrawal withdrawal);

    /// <summary>After <see cref="Commit"/>: documents not stored because an earlier file has withdrawn them; they count among the duplicates.</summary>
    long KeptOut { get; }

    InputFile Commit();
}
