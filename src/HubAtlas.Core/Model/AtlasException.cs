namespace HubAtlas.Core.Model;

/// <summary>Wrong use or wrong input: the message says what was found, where, what was expected and what to do. Exit code 2.</summary>
public class AtlasException(string message, Exception? inner = null) : Exception(message, inner);
