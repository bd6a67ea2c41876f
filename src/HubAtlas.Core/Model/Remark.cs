namespace HubAtlas.Core.Model;

/// <summary>What a reader left out of a document that it kept, or assumed of it: counted by cause, with where the first stood.</summary>
/// <param name="Cause">What and why, to follow a count (<c>addresses that name none of the authors</c>).</param>
/// <param name="Line">1-based line or record number.</param>
/// <param name="Example">The value in question, or the document's id.</param>
/// <param name="Count">How many values, or 1 for a document.</param>
public sealed record Remark(RemarkKind Kind, string Cause, string File, long Line, string Example, long Count = 1);

public enum RemarkKind
{
    /// <summary>Addresses that belong to no person of their document: left out.</summary>
    Unpaired,

    /// <summary>Documents that do not say what is needed; the cause says what is taken for it.</summary>
    Assumed,

    /// <summary>Documents of which the file itself holds a part only.</summary>
    Incomplete,

    /// <summary>Sums that a statistics file gives beside their parts, and that differ from them.</summary>
    Unequal,
}
