using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>Which fields the documents of a home are about: the world's mix, with a few fields that the home favours.</summary>
internal sealed class FieldMix
{
    private const int Favourites = 3;
    private const double FavouriteFactor = 6;

    // WIPO's 35 technology fields (Schmoch 2008). Percent of the top 100 clusters' applications in the 2023 edition where it was
    // printed (the first ten); the rest share what remains.
    private static readonly (string Name, double Weight)[] Technology =
    [
        ("Computer technology", 11.6), ("Digital communication", 11.4), ("Electrical machinery, apparatus, energy", 6.5),
        ("Medical technology", 6.5), ("Audio-visual technology", 4.7), ("Measurement", 4.6), ("Pharmaceuticals", 4.3),
        ("Semiconductors", 3.6), ("Transport", 3.4), ("Biotechnology", 3.3), ("Telecommunications", 1.6),
        ("Basic communication processes", 1.6), ("IT methods for management", 1.6), ("Optics", 1.6),
        ("Analysis of biological materials", 1.6), ("Control", 1.6), ("Organic fine chemistry", 1.6),
        ("Macromolecular chemistry, polymers", 1.6), ("Food chemistry", 1.6), ("Basic materials chemistry", 1.6),
        ("Materials, metallurgy", 1.6), ("Surface technology, coating", 1.6),
        ("Micro-structural and nano-technology", 1.6), ("Chemical engineering", 1.6), ("Environmental technology", 1.6), ("Handling", 1.6),
        ("Machine tools", 1.6), ("Engines, pumps, turbines", 1.6), ("Textile and paper machines", 1.6), ("Other special machines", 1.6),
        ("Thermal processes and apparatus", 1.6), ("Mechanical elements", 1.6), ("Furniture, games", 1.6), ("Other consumer goods", 1.6),
        ("Civil engineering", 1.6),
    ];

    // OpenAlex's fields of the natural, technical and health sciences; the weights are ours.
    private static readonly (string Name, double Weight)[] Science =
    [
        ("Medicine", 20), ("Engineering", 15), ("Computer Science", 12), ("Materials Science", 9),
        ("Biochemistry, Genetics and Molecular Biology", 9), ("Physics and Astronomy", 7), ("Chemistry", 6), ("Environmental Science", 5),
        ("Agricultural and Biological Sciences", 4), ("Earth and Planetary Sciences", 3), ("Mathematics", 3), ("Neuroscience", 2),
        ("Immunology and Microbiology", 1.5), ("Energy", 1.5), ("Chemical Engineering", 1),
        ("Pharmacology, Toxicology and Pharmaceutics", 1),
        ("Health Professions", 1), ("Nursing", 0.5), ("Dentistry", 0.4), ("Veterinary", 0.3),
    ];

    private readonly PickTable[] _tables;

    public FieldMix(SeededStream chance) => _tables = [Favour(Technology, chance), Favour(Science, chance)];

    public string Pick(DocumentKind kind, SeededStream chance)
    {
        var fields = kind == DocumentKind.Patent ? Technology : Science;
        return fields[_tables[(int)kind].Pick(chance.NextDouble())].Name;
    }

    private static PickTable Favour((string Name, double Weight)[] fields, SeededStream chance)
    {
        var weights = fields.Select(f => f.Weight).ToArray();
        for (var count = 0; count < Favourites; count++) weights[chance.NextIndex(weights.Length)] *= FavouriteFactor;
        return new(weights);
    }
}
