namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The same words in the languages of the explorer: English, and Chinese in simplified characters.</summary>
public sealed record Words(string En, string Zh);

/// <summary>What a column means, one line.</summary>
/// <param name="Zh">Null in tables that the explorer does not show.</param>
public sealed record ColumnMeaning(string En, string? Zh);

/// <summary>A column of a published table as people read it.</summary>
/// <param name="Name">As in the file's header.</param>
/// <param name="Type">A Frictionless type: <c>string</c>, <c>integer</c>, <c>number</c>.</param>
/// <param name="Unit">Null for text, counts, ranks and indexes.</param>
/// <param name="Note">How to read a value: decimals, what empty means, where the words come from; null where there is nothing to say.</param>
public sealed record ColumnText(string Name, string Type, Words? Unit, Words Label, ColumnMeaning Meaning, string? Note)
{
    /// <summary>Meaning and note, in English.</summary>
    internal string Description => Note is null ? Meaning.En : $"{Meaning.En} {Note}";
}

/// <summary>The columns of a published table, in its order.</summary>
/// <param name="Table">The file's name; those of a comparison's folder stand under <c>comparison/</c>.</param>
public sealed record TableText(string Table, IReadOnlyList<ColumnText> Columns);
