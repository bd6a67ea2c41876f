using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Native;

/// <summary>What every exported function answers with: a number from 0, or −1 and a message that its thread can ask for.</summary>
internal static unsafe class Reply
{
    private const int Failed = -1;

    [ThreadStatic]
    private static string? _message;

    internal static string Message => _message ?? "";

    /// <summary>No exception may cross into the caller's language, so that every one becomes a message.</summary>
    internal static int Of(Func<int> work)
    {
        try
        {
            _message = null;
            return work();
        }
        catch (Exception error)
        {
            _message = error is AtlasException ? error.Message : $"{error.GetType().Name}: {error.Message}";
            return Failed;
        }
    }

    /// <summary>Writes as much of a text as there is room for, ended by a zero byte.</summary>
    /// <returns>The bytes that the whole text takes, without the zero byte.</returns>
    internal static int Write(string text, byte* into, int size)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (into is null || size <= 0) return bytes.Length;
        var room = Math.Min(bytes.Length, size - 1);
        bytes.AsSpan(0, room).CopyTo(new(into, room));
        into[room] = 0;
        return bytes.Length;
    }
}
