namespace HubAtlas.Engine;

internal static class Placeholder;
