using System.ComponentModel;
using System.Diagnostics;
using HubAtlas.Core.Model;

namespace HubAtlas.Cli.Terminal;

/// <summary>Turns drawings into pictures by librsvg's own program.</summary>
internal static class PngConversion
{
    // The same number on every system.
    private const int NoSuchFile = 2;
    private const string Program = "rsvg-convert";

    /// <summary>At twice the drawing's size, sharp enough for print.</summary>
    /// <exception cref="AtlasException">The program is not installed, or fails.</exception>
    public static void Convert(string svgFile, string pngFile)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program, ["--zoom", "2", "--format", "png", "--output", pngFile, svgFile])
            {
                RedirectStandardError = true,
            })!;
            var complaint = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new AtlasException($"{Program} could not turn {svgFile} into a picture: {complaint.Trim()}");
        }
        catch (Win32Exception error) when (error.NativeErrorCode != NoSuchFile)
        {
            throw new AtlasException($"The program {Program}, which makes PNG of SVG, could not be started: {error.Message}. Or publish svg instead.", error);
        }
        catch (Win32Exception error)
        {
            throw new AtlasException(
                $"Found no program {Program}, which makes PNG of SVG; expected it on the PATH. Debian and Ubuntu: apt install librsvg2-bin; "
                + "macOS: brew install librsvg. Or publish svg instead.", error);
        }
    }
}
