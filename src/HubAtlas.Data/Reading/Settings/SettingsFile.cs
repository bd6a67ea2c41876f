using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Settings;

/// <summary>A JSON file that a person wrote: everything wrong with it is told at once.</summary>
internal sealed class SettingsFile
{
    // A recipe with a thousand assumptions stays below; a table given by mistake does not.
    private const long LargestBytes = 1_000_000;

    private readonly List<string> _problems = [];
    private readonly string _title;

    private SettingsFile(string path, string title, JsonElement root)
    {
        _title = $"{path} ({title})";
        SettingsTexts.Check(root, "", Report);
        ThrowIfWrong();
        Root = new SettingsObject(this, "", root);
        Canonical = CanonicalJson.Write(root);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical)));
    }

    public SettingsObject Root { get; }

    /// <summary>The same content for any order of keys, blanks and writing of numbers.</summary>
    public string Canonical { get; }

    /// <summary>SHA-256 of the canonical JSON: the order of keys, blanks and the writing of numbers do not matter.</summary>
    public string Hash { get; }

    /// <summary>The hash of a recipe that another file is part of.</summary>
    public static string Combined(string recipe, string file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{recipe} {file}")));

    public static SettingsFile Open(string path, string title)
    {
        if (Directory.Exists(path)) throw new AtlasException($"{path}: is a folder; expected {title}, a JSON file.");
        if (!File.Exists(path)) throw new AtlasException($"{path}: no such file; expected {title}.{Nearest.FileHint(path)}");
        var bytes = new FileInfo(path).Length;
        if (bytes > LargestBytes) throw new AtlasException($"{path}: found {bytes:N0} bytes; expected {title}, a JSON file of at most {LargestBytes:N0}.");
        return Parse(path, title, File.ReadAllText(path));
    }

    /// <param name="path">Name to use in messages.</param>
    public static SettingsFile Parse(string path, string title, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            if (document.RootElement.ValueKind == JsonValueKind.Object) return new SettingsFile(path, title, document.RootElement.Clone());
            var found = document.RootElement.ValueKind.ToString().ToLowerInvariant();
            throw new AtlasException($"{path}: {title} must be a JSON object {{…}}, found {found}.");
        }
        catch (JsonException error)
        {
            throw new AtlasException(
                $"{path}: not valid JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}: " +
                $"{error.Message.Split(" LineNumber", 2)[0]}", error);
        }
        catch (ArgumentException error)
        {
            throw new AtlasException($"{path}: {title} has a text that is not valid Unicode (half of a surrogate pair); write it again.", error);
        }
    }

    public void Report(string path, string problem) => _problems.Add($"{(path.Length == 0 ? "(top)" : path)}: {problem}");

    /// <summary>Call when everything has been read.</summary>
    /// <exception cref="AtlasException">Something was wrong; the message lists all of it.</exception>
    public void ThrowIfWrong()
    {
        if (_problems.Count > 0) throw new AtlasException($"{_title}:{string.Concat(_problems.Select(problem => $"\n  - {problem}"))}");
    }
}
