using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.OpenAlex;

/// <summary>What an authorship says of one institution.</summary>
internal sealed class Institution
{
    private JsonPart _id;

    public string? Name { get; private init; }

    private string? Ror { get; init; }

    private string? Economy { get; init; }

    public Address AddressFor(string text) => new() { Text = text, Organisation = Name, OrganisationId = Ror, Economy = Economy };

    /// <summary>The id, out of the bytes that the institution was made of or the same elsewhere.</summary>
    public ReadOnlySpan<byte> IdIn(ReadOnlySpan<byte> institution) => JsonText.Bytes(_id.Of(institution));

    /// <summary>Finds the members that <see cref="Parse"/> reads.</summary>
    public static MemberFinder Members() => new("id", "ror", "display_name", "country_code");

    /// <param name="members">Of <see cref="Members"/>.</param>
    /// <param name="part">Where the institution stands in the record.</param>
    public static Institution Parse(MemberFinder members, ReadOnlySpan<byte> json, JsonMap map, JsonPart part, TextPool pool)
    {
        members.Find(json, map, part.Start);
        var (id, ror, name, economy) = (members[0], members[1], members[2], members[3]);

        // Whatever is wrong with the id is to be found now, for the id may be looked at much later or never.
        _ = JsonText.Bytes(id.Of(json));
        return new Institution
        {
            _id = id == default ? default : new JsonPart(id.Start - part.Start, id.End - part.Start),
            Ror = JsonText.ReadOrNull(ror.Of(json)),
            Name = JsonText.ReadOrNull(name.Of(json)),
            Economy = pool.GetOrNull(JsonText.Bytes(economy.Of(json))),
        };
    }
}
