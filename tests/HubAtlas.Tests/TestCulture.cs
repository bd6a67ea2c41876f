using System.Globalization;
using System.Runtime.CompilerServices;

namespace HubAtlas.Tests;

internal static class TestCulture
{
    [ModuleInitializer]
    internal static void Fix() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
}
