using HubAtlas.Data.Editions;

namespace HubAtlas.Web.Endpoints;

/// <summary>An answer made anew for every request.</summary>
internal static class FreshAnswer
{
    public static IResult Json<T>(T value) => Results.Json(value, EditionJson.Compact);
}
