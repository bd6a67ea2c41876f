namespace HubAtlas.Data;

internal static class Placeholder;
