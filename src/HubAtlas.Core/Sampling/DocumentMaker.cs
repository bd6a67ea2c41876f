using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>Makes the documents of one home, kind and year.</summary>
internal sealed class DocumentMaker(SamplingSettings settings, SimulatedGeography geography, IReadOnlyList<Home> homes)
{
    private const double SecondAddressShare = 0.08;
    private readonly AddressMaker _addresses = new(settings, geography);
    private readonly FieldMix[] _fields = [.. homes.Select(h => new FieldMix(SeededStream.For(settings.Seed, 0, h.Number)))];

    /// <param name="partners">Homes by their volume of the year.</param>
    /// <param name="firstNumber">Of the first document's id.</param>
    public IEnumerable<SimulatedDocument> Make(Home home, DocumentKind kind, int yearIndex, PickTable partners, int firstNumber)
    {
        var draw = new Draws(SeededStream.For(settings.Seed, 1, home.Number, (int)kind, yearIndex), settings.IsPoisson);
        var (count, patents) = (home.Count(kind, yearIndex), new PlantedPatents());
        for (var index = 0; index < count; index++)
        {
            var document = MakeOne(home, kind, yearIndex, partners, draw, firstNumber + index, patents);
            if (kind == DocumentKind.Publication && draw.Chance.Happens(settings.StaleShare)) yield return Stale(document);
            yield return document;
            if (kind == DocumentKind.Publication && draw.Chance.Happens(settings.ErratumShare)) yield return Erratum(document);
        }
    }

    private SimulatedDocument MakeOne(Home home, DocumentKind kind, int yearIndex, PickTable partners, Draws draw, int number, PlantedPatents patents)
    {
        var partner = Partner(home, kind, partners, draw);
        var applicant = kind == DocumentKind.Patent ? Applicant(home, draw) : null;
        var people = new Person[PeopleCounts.Pick(kind, draw.Sizes.NextDouble())];
        var origins = new IReadOnlyList<Origin>[people.Length];
        for (var person = 0; person < people.Length; person++)
        {
            // The first person is at home; of the others about half are the partner's.
            var place = person > 0 && partner is not null && draw.Chance.Happens(0.5) ? partner : home;
            (people[person], origins[person]) = MakePerson(place, kind, applicant?.Name, draw);
        }

        var document = new Document
        {
            Id = Id(kind, settings.FirstYear + yearIndex, number),
            Kind = kind,
            Year = settings.FirstYear + yearIndex,
            Type = kind == DocumentKind.Patent ? "A1" : "article",
            Fields = [_fields[home.Number].Pick(kind, draw.Chance)],
            People = people,
            Version = (settings.FirstYear + yearIndex + 1) * 10_000 + 115,
        };
        return new(applicant is null ? Cited(document, home, yearIndex, number) : Filed(document, home, yearIndex, number, applicant, patents), origins, DocumentRole.Counted) { Hub = home.Id };
    }

    /// <summary>By a stream of its own, as below.</summary>
    private Document Filed(Document document, Home home, int yearIndex, int number, Applicant applicant, PlantedPatents patents)
    {
        var chance = SeededStream.For(settings.Seed, 3, home.Number, yearIndex, number);
        return document with { Patent = patents.Next(chance, document.Id, document.Year!.Value, yearIndex, document.Fields[0], home.Id.Length > 0, applicant) };
    }

    /// <summary>By a stream of its own for every document: nothing else that is drawn changes.</summary>
    private Document Cited(Document document, Home home, int yearIndex, int number)
    {
        var last = settings.FirstYear + settings.Years;
        var chance = SeededStream.For(settings.Seed, 2, home.Number, yearIndex, number);
        return document with { Labels = Labels(document.Fields[0], home, yearIndex, number), Citations = PlantedCitations.Draw(chance, home.Id, document.Fields[0], last - document.Year!.Value, (last * 10_000) + 115) };
    }

    /// <summary>The part of artificial intelligence in computer science is five times that of its technology in patents.</summary>
    private IReadOnlyList<FieldLabel> Labels(string field, Home home, int yearIndex, int number) =>
        field == "Computer Science" && SeededStream.For(settings.Seed, 4, home.Number, yearIndex, number).Happens(5 * PlantedPatents.Part(geography.Cities[home.Cities[0]].Economy, yearIndex))
            ? [new(FieldLevels.Subfield, "Artificial Intelligence")] : [];

    private (Person Person, IReadOnlyList<Origin> Origins) MakePerson(Home place, DocumentKind kind, string? applicant, Draws draw)
    {
        var count = kind == DocumentKind.Publication && draw.Chance.Happens(SecondAddressShare) ? 2 : 1;
        var made = new (Address Address, Origin Origin)[count];
        for (var index = 0; index < count; index++)
        {
            made[index] = _addresses.Make(kind, place.CityAt(kind, draw.Cities.NextDouble()), applicant, draw.Chance);
        }

        // A file that says nothing of a person has no address at all; two equal affiliations are one.
        if (count == 2 && (made[0].Address.Text == made[1].Address.Text || made.Any(m => m.Address.Text.Length == 0))) made = [made[0]];
        return (new([.. made.Select(m => m.Address).Where(a => a != Address.None)]), [.. made.Select(m => m.Origin)]);
    }

    private Home? Partner(Home home, DocumentKind kind, PickTable partners, Draws draw)
    {
        var share = kind == DocumentKind.Patent ? settings.PatentPartnerShare : settings.PublicationPartnerShare;
        if (!home.HasPartners || draw.Partnerships.NextDouble() >= share) return null;
        var partner = homes[partners.Pick(draw.Partners.NextDouble())];
        return partner == home ? null : partner;
    }

    private Applicant Applicant(Home home, Draws draw)
    {
        var city = home.Id.Length > 0 ? home.Cities[0] : home.CityAt(DocumentKind.Patent, draw.Chance.NextDouble());
        return new(SimulatedOrganisations.Pick(DocumentKind.Patent, geography.Cities[city].Name, draw.Chance), geography.Cities[city].Economy);
    }

    private static string Id(DocumentKind kind, int year, int number) => kind == DocumentKind.Patent
        ? string.Create(CultureInfo.InvariantCulture, $"SIMWO{year}{number:D6}")
        : string.Create(CultureInfo.InvariantCulture, $"W99{year % 100:D2}{number:D6}");

    private static SimulatedDocument Stale(SimulatedDocument current) => new(
        current.Document with { People = [current.Document.People[0]], Version = current.Document.Version - 10_000 },
        [current.Origins[0]],
        DocumentRole.Stale)
    { Hub = current.Hub };

    private static SimulatedDocument Erratum(SimulatedDocument corrected) => corrected with
    {
        // W99… are the planned publications; their errata are W98….
        Document = corrected.Document with { Id = "W98" + corrected.Document.Id[3..], Type = "erratum" },
        Role = DocumentRole.LeftOut,
    };

    /// <summary>A stream for each thing drawn, so that each comes out evenly on its own.</summary>
    private sealed class Draws(SeededStream chance, bool isPlain)
    {
        public SeededStream Chance { get; } = chance;

        public EvenStream Sizes { get; } = new(new(chance.Next()), isPlain);

        public EvenStream Cities { get; } = new(new(chance.Next()), isPlain);

        public EvenStream Partnerships { get; } = new(new(chance.Next()), isPlain);

        public EvenStream Partners { get; } = new(new(chance.Next()), isPlain);
    }
}
