using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Importing;

/// <summary>The embedded store as the target of an import.</summary>
public sealed class StoreTarget(AtlasStore store) : IImportTarget
{
    public bool Knows(string sha256) => store.Knows(sha256);

    public IReadOnlyList<InputFile> Inputs() => store.Inputs();

    public IFileImport Begin(string sha256, string name, string source, long bytes, bool isSimulated) =>
        new StoreImport(store.BeginImport(sha256, name, source, bytes, isSimulated));

    private sealed class StoreImport(ImportTransaction transaction) : IFileImport
    {
        public void Add(Document document, IReadOnlyList<Contribution> contributions) => transaction.Add(document, contributions);

        public void Add(Organisation organisation) => transaction.Add(organisation);

        public void Reject(Reject reject) => transaction.Reject(reject);

        public void Withdraw(Withdrawal withdrawal) => transaction.Withdraw(withdrawal);

        public long KeptOut => transaction.KeptOut;

        public InputFile Commit() => transaction.Commit();

        public void Dispose() => transaction.Dispose();
    }
}
