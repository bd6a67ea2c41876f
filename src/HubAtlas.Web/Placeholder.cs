namespace HubAtlas.Web;

internal static class Placeholder;
