using System.Text.Json;
using ImmunoEd.Commands;

namespace ImmunoEd.Tests.Commands;

public sealed class SettingArgumentsTests
{
    [Fact]
    public void Every_section_of_the_settings_file_can_be_set_on_the_command_line()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "ImmunoEd", "appsettings.json")));
        var arguments = file.RootElement.EnumerateObject().Select(section => $"--{section.Name}:Key=value").ToList();

        Assert.Empty(SettingArguments.Split([.. arguments.Where(argument => !argument.StartsWith("--AllowedHosts", StringComparison.Ordinal))]).Words);
        Assert.Empty(SettingArguments.Split(["--AllowedHosts=localhost"]).Words);
    }
}
