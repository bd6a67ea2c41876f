using System.Runtime.InteropServices;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>Documents that are alike in all that a recipe asks before their names: they follow each other, by id.</summary>
/// <remarks>Laid out as in the file.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal struct DocumentRun
{
    /// <summary>Stands for an unknown year.</summary>
    internal const int NoYear = int.MinValue;

    /// <summary>Stands for an unknown type.</summary>
    internal const int NoType = -1;

    internal DocumentKind Kind;
    internal int Year;

    /// <summary>Index into <see cref="IncidenceNames.Types"/>.</summary>
    internal int Type;

    /// <summary>Index into <see cref="IncidenceNames.Datasets"/>.</summary>
    internal int Dataset;
    internal long Multiplicity;
    internal long FirstDocument;
    internal long Documents;

    /// <summary>Where the run's rows begin in the columns of contributions, labels and symbols.</summary>
    internal long FirstContribution;
    internal long FirstLabel;
    internal long FirstSymbol;
}
