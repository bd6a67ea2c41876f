using System.Globalization;
using System.Text;

namespace HubAtlas.Tests.Docs;

/// <summary>Stands for the console in programs of the docs, so that what they print can be compared while other tests run.</summary>
public static class Said
{
    [ThreadStatic]
    private static StringBuilder? _text;

    /// <summary>Runs on this thread and returns what was printed.</summary>
    internal static string By(Action program)
    {
        _text = new();
        program();
        return _text.ToString();
    }

    public static void WriteLine(string line) => _text!.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
