using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.Native;

/// <summary>hubatlas_gazetteer and hubatlas_geocode; what they take and give stands in hubatlas.h.</summary>
internal static unsafe class GeocodingExports
{
    private static Geocoder? _geocoder;

    [UnmanagedCallersOnly(EntryPoint = "hubatlas_gazetteer", CallConvs = [typeof(CallConvCdecl)])]
    public static int Load(byte* path) => LoadFrom(path);

    [UnmanagedCallersOnly(EntryPoint = "hubatlas_geocode", CallConvs = [typeof(CallConvCdecl)])]
    public static int Geocode(byte* text, byte* economy, byte* into, int size) => Locate(text, economy, into, size);

    /// <summary>For languages that hand over every argument by its address, such as R; the answer's memory is the caller's.</summary>
    [UnmanagedCallersOnly(EntryPoint = "hubatlas_r_gazetteer", CallConvs = [typeof(CallConvCdecl)])]
    public static void LoadByAddress(byte** path, int* outcome) => *outcome = LoadFrom(*path);

    [UnmanagedCallersOnly(EntryPoint = "hubatlas_r_geocode", CallConvs = [typeof(CallConvCdecl)])]
    public static void GeocodeByAddress(byte** text, byte** economy, byte** into, int* size, int* outcome) =>
        *outcome = Locate(*text, *economy, *into, *size);

    private static int LoadFrom(byte* path) => Reply.Of(() =>
    {
        using var file = File.OpenRead(TextOf(path) ?? throw new AtlasException("Found: no path. Expected: the path of gazetteer.bin."));
        _geocoder = new(Gazetteer.Load(file.Read, file.Length), [], []);
        return 0;
    });

    private static int Locate(byte* text, byte* economy, byte* into, int size) => Reply.Of(() =>
    {
        var geocoder = _geocoder ?? throw new AtlasException("Found: no gazetteer. Expected: hubatlas_gazetteer first, with the path of gazetteer.bin.");
        var address = new Address { Text = TextOf(text) ?? "", Economy = TextOf(economy) };
        return Reply.Write(ReasonsJson.Of(geocoder.Explain(address)), into, size);
    });

    private static string? TextOf(byte* text) => Marshal.PtrToStringUTF8((nint)text) is { Length: > 0 } said ? said : null;
}
