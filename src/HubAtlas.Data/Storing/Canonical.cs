namespace HubAtlas.Data.Storing;

/// <summary>SQL for a row as one text in which every part says its length, so that no two different rows look alike.</summary>
internal static class Canonical
{
    internal static string Row(params IEnumerable<string> columns) =>
        string.Join(" || ", columns.Select(c => $"coalesce(strlen(CAST({c} AS VARCHAR)) || ':' || CAST({c} AS VARCHAR), '-')"));
}
