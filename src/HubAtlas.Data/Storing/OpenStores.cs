namespace HubAtlas.Data.Storing;

/// <summary>
/// Which stores this process has open: many may read, one may write alone.
/// File locks guard only against other processes.
/// </summary>
internal static class OpenStores
{
    private const int Writing = -1;
    private static readonly Dictionary<string, int> Readers = new(StringComparer.Ordinal);

    internal static void Enter(string path, bool readOnly)
    {
        lock (Readers)
        {
            var readers = Readers.GetValueOrDefault(path);
            if (readers != 0 && (!readOnly || readers == Writing)) throw new StoreInUseException(path, "this very program has it open");
            Readers[path] = readOnly ? readers + 1 : Writing;
        }
    }

    internal static void Leave(string path)
    {
        lock (Readers)
        {
            if (Readers[path] is Writing or 1) Readers.Remove(path);
            else Readers[path]--;
        }
    }
}
