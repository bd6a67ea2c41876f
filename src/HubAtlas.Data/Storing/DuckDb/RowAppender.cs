namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Takes rows for a table, column after column in the table's order and of exactly its types, and passes them on by chunks.</summary>
internal abstract class RowAppender(RowChunk chunk) : IDisposable
{
    internal RowAppender Add(long value)
    {
        chunk.Add(value);
        return this;
    }

    internal RowAppender Add(int value)
    {
        chunk.Add(value);
        return this;
    }

    internal RowAppender Add(bool value)
    {
        chunk.Add(value);
        return this;
    }

    internal RowAppender Add(long? value) => value is { } known ? Add(known) : AddNull();

    internal RowAppender Add(int? value) => value is { } known ? Add(known) : AddNull();

    internal RowAppender Add(bool? value) => value is { } known ? Add(known) : AddNull();

    internal RowAppender Add(double? value)
    {
        if (value is not { } known) return AddNull();
        chunk.Add(known);
        return this;
    }

    internal RowAppender AddNull()
    {
        chunk.AddNull();
        return this;
    }

    /// <summary>Any text: NUL is kept, halves of surrogate pairs become U+FFFD.</summary>
    internal RowAppender Add(string? text)
    {
        if (text is null) return AddNull();
        chunk.Add(text);
        return this;
    }

    internal void EndRow()
    {
        chunk.EndRow();
        if (chunk.IsFull) HandOver();
    }

    /// <summary>Makes all rows visible to the next statement.</summary>
    internal virtual void Flush() => HandOver();

    protected abstract void PassOn(RowChunk chunk);

    protected void HandOver()
    {
        if (chunk.Rows == 0) return;
        PassOn(chunk);
        chunk.Clear();
    }

    /// <summary>What was not flushed is lost.</summary>
    public virtual void Dispose() => chunk.Dispose();
}
