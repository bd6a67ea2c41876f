using HubAtlas.Pack;

const string Usage =
    """
    archive FOLDER FILE   writes the folder as FILE.tar.gz or FILE.zip, the same bytes for the same files
    thin FILE PROCESSOR   keeps of a macOS library for several processors the part for one: arm64 or x64
    image FOLDER NAME:VERSION amd64|arm64 FILE.tar   writes the folder, the root of a Linux, as a container image
    settle FILE...        writes NuGet packages again, the same bytes for the same files
    """;

try
{
    switch (args)
    {
        case ["archive", var folder, var file]: FolderArchive.Write(folder, file); break;
        case ["thin", var file, var processor]: FatLibrary.Thin(file, processor); break;
        case ["image", var folder, var name, ("amd64" or "arm64") and var architecture, var file]: new ImageArchive(name, architecture).Write(folder, file); break;
        case ["settle", .. { Length: > 0 } files]: foreach (var file in files) PackageFile.Settle(file); break;
        default: Console.Error.WriteLine(Usage); return 2;
    }

    return 0;
}
catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
