using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Contract;

/// <summary>What readers say of files that cannot be used at all.</summary>
internal static class Rejections
{
    public static AtlasException NotUsable(SourceFile file, string title, IReadOnlyList<string> missing)
    {
        var lines = missing.Count == 0 ? ["rows and columns with a header"] : missing;
        return new AtlasException(
            $"{file.Name}: cannot be read as {title}; missing:{string.Concat(lines.Select(line => $"\n  - {line}"))}\n" +
            "Rename the column, or describe the file with `import table --mapping FILE.json`.");
    }
}
