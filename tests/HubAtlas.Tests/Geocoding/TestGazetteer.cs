using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Engine;

namespace HubAtlas.Tests.Geocoding;

/// <summary>The compiled gazetteer, loaded once; tests that need it are skipped where it was not built.</summary>
internal static class TestGazetteer
{
    private static readonly Lazy<Gazetteer?> Loaded = new(() =>
    {
        try
        {
            return GazetteerFile.Load();
        }
        catch (AtlasException)
        {
            return null;
        }
    });

    private static readonly Lazy<Geocoder> Plain = new(() => new(Loaded.Value!, [], []));

    public static Gazetteer Gazetteer
    {
        get
        {
            if (Loaded.Value is null) Assert.Skip("No gazetteer: ./build makes artifacts/gazetteer.bin.");
            return Loaded.Value!;
        }
    }

    public static Geocoder Geocoder => Gazetteer is null ? null! : Plain.Value;

    public static Location Locate(string text, string? economy = null) => Geocoder.Locate(new() { Text = text, Economy = economy });
}
