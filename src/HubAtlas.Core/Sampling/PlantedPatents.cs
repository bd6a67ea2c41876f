using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Sampling;

/// <summary>
/// Families, offices, symbols and grants of simulated patents. Documents of a hub that follow each other are filed as one family: how many follow is
/// planted by economy, and so is the part of families in one technology, which grows from year to year.
/// </summary>
internal sealed class PlantedPatents
{
    /// <summary>Of the technology's part in all families, from one year to the next.</summary>
    public const double Growth = 0.2;

    /// <summary>What the technology is: the symbols from G06N 3/02 to G06N 3/126.</summary>
    public const string Technology = "G06N 3/02-G06N 3/126";

    private const double FirstPart = 0.06, GrantedPart = 0.6;
    private const int MostMembers = 5;

    private static readonly double[] Advantages = [0.5, 0.8, 1.25, 2], Follow = [0.1, 0.25, 0.4, 0.6];

    private static readonly string[] Offices = ["WO", "US", "EP", "CN", "JP"], Symbols = ["G06N000302", "G06N0003045", "G06N000308", "G06N0003126"];

    private Family? _latest;

    /// <summary>Part of an economy's families in the technology.</summary>
    /// <param name="yearIndex">From 0.</param>
    public static double Part(string economy, int yearIndex) => FirstPart * Advantages[Number(economy)] * Elementary.Pow(1 + Growth, yearIndex);

    /// <summary>Probability that a member of a family is followed by another, up to five.</summary>
    public static double Following(string economy) => Follow[(Number(economy) + 1) % Follow.Length];

    /// <summary>Of the next document of a home and year.</summary>
    /// <param name="isHub">Documents of other homes are of any economy, so each is a family.</param>
    public PatentFacts Next(SeededStream chance, string id, int year, int yearIndex, string field, bool isHub, Applicant applicant)
    {
        var economy = applicant.Economy!;
        var family = _latest is { IsFollowed: true } latest ? latest with { Members = latest.Members + 1 }
            : new Family(id, chance.Happens(Part(economy, yearIndex)), chance.NextIndex(12) + 1, 1, false);
        _latest = family with { IsFollowed = isHub && family.Members < MostMembers && chance.Happens(Following(economy)) };
        var isGranted = family.Members > 1 && chance.Happens(GrantedPart);
        var own = PlantedSymbols.Of(field);
        return new()
        {
            Office = Offices[family.Members - 1],
            Family = family.Id,
            FirstFiling = ((((year - 1) * 100) + family.Month) * 100) + 15,
            FirstFilingYear = year - 1,
            FirstPublicationYear = year,
            IsGranted = family.Members > 1 ? isGranted : false,
            GrantedYear = isGranted ? year + 1 : null,
            Symbols = family.IsOfTechnology ? [new(SymbolScheme.Cpc, Symbols[chance.NextIndex(Symbols.Length)]), new(SymbolScheme.Cpc, own)] : [new(SymbolScheme.Cpc, own)],
            Applicants = [applicant],
        };
    }

    private static int Number(string economy) => economy.Sum(letter => letter) % Advantages.Length;

    private sealed record Family(string Id, bool IsOfTechnology, int Month, int Members, bool IsFollowed);
}
