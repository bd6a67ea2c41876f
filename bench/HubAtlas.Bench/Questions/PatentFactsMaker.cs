using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Bench.Questions;

/// <summary>Gives invented patents families of one to four members, offices, three symbols and an applicant or two.</summary>
internal static class PatentFactsMaker
{
    private const int Symbols = 3, Subclasses = 600, Groups = 20, Subgroups = 25, MembersPerFamily = 2;

    private static readonly string[] Offices = ["CN", "EP", "JP", "KR", "US", "WO"], Economies = ["CN", "DE", "FR", "JP", "KR", "US"];

    public static Document Add(Random random, int number, Document document) => document with
    {
        Patent = new()
        {
            Office = Offices[random.Next(Offices.Length)],
            Family = string.Create(CultureInfo.InvariantCulture, $"docdb:{number / MembersPerFamily}"),
            FirstFilingYear = document.Year - random.Next(3),
            FirstPublicationYear = document.Year,
            IsGranted = random.Next(2) == 0,
            Symbols = [.. Enumerable.Range(0, Symbols).Select(_ => Symbol(random)).Distinct()],
            Applicants = [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => new Applicant($"Firm {random.Next(200_000)}", Economies[random.Next(Economies.Length)])).Distinct()],
        },
    };

    private static PatentSymbol Symbol(Random random)
    {
        var subclass = random.Next(Subclasses);
        return new((SymbolScheme)random.Next(2), string.Create(
            CultureInfo.InvariantCulture, $"{"ABCDEFGH"[subclass % 8]}{1 + (subclass / 8 % 20):00}{(char)('A' + (subclass % 23))}{1 + random.Next(Groups):0000}{4 * random.Next(Subgroups):00}"));
    }
}
