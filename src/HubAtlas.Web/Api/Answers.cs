using HubAtlas.Data;

namespace HubAtlas.Web.Api;

/// <summary>Answers made anew for every request.</summary>
internal static class Answers
{
    public static IResult Json<T>(T value) => Results.Json(value, EditionJson.Compact);
}
