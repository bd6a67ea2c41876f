namespace HubAtlas.Cli.Terminal;

/// <summary>A text file that appears whole or not at all.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text)
    {
        var part = path + ".part";
        try
        {
            File.WriteAllText(part, text);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
