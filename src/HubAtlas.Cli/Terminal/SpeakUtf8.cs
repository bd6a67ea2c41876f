using System.Text;

namespace HubAtlas.Cli.Terminal;

/// <summary>Consoles and pipes get UTF-8, whatever the system's own encoding: names of cities have letters that others lack.</summary>
internal static class SpeakUtf8
{
    public static void Always()
    {
        try
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // Windows sets the encoding of a console, which a service does not have; its pipes are told below.
        }

        Console.SetOut(Writer(Console.OpenStandardOutput()));
        Console.SetError(Writer(Console.OpenStandardError()));
    }

    /// <summary>Lines end alike on every system, so that what is sent into a file is the same bytes.</summary>
    private static TextWriter Writer(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" });
}
