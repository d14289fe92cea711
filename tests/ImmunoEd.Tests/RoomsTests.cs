using System.Reflection;
using System.Text.RegularExpressions;

namespace ImmunoEd.Tests;

/// <summary>The walls between the rooms: who may use what, and the few doors that there are.</summary>
public sealed partial class RoomsTests
{
    private const string Http = @"\bHttpContext\b|\bHttpRequest\b|\bHttpResponse\b|Microsoft\.AspNetCore|\bPageModel\b|\bIResult\b";
    private const string Writes = @"\bSaveChanges|\bExecuteUpdate|\bExecuteDelete|\bExecuteSql|\bBeginTransaction\b";

    private static readonly string Source = Path.Combine(Repository.Root, "src", "ImmunoEd");

    private static readonly Dictionary<string, (string[] MayUse, string NeverTouches)> Rooms = new()
    {
        ["Rendering"] = ([], $"{Http}|EntityFrameworkCore|TimeProvider|DateTime\\.(Utc)?Now"),
        ["PlainLanguage"] = ([], $"{Http}|EntityFrameworkCore|Markdig|TimeProvider|DateTime\\.(Utc)?Now"),
        ["Articles"] = (["Auditing", "Schemas"], $"{Http}|Markdig|OutputCache"),
        ["Tagging"] = (["Articles"], $"{Http}|{Writes}"),
        ["Searching"] = (["Articles"], $"{Http}|{Writes}"),
        ["Publishing"] = (["Articles", "Auditing", "Rendering", "PlainLanguage", "Tagging", "Searching", "Caching"], $"{Http}|Razor|DateTime\\.(Utc)?Now"),
        ["Schemas"] = ([], $"{Http}|\\bArticleStore\\b"),
        ["Auditing"] = ([], $"{Http}|\\bArticleStore\\b"),
        ["Staff"] = (["Auditing", "Schemas"], @"\bArticleStore\b"),
        ["Counting"] = (["Auditing", "Schemas"], @"\bArticleStore\b"),
        ["Caching"] = ([], @"\bDbContext\b|\bArticleStore\b"),
        ["Crawling"] = (["Articles", "Tagging", "Searching", "Rendering", "Caching", "Hosting"], Writes),
        ["Pages"] = (["Articles", "Crawling", "Tagging", "Searching", "Rendering", "Caching", "Counting", "Hosting"], Writes),
        ["Pages/Admin"] = (["Articles", "Auditing", "Counting", "PlainLanguage", "Publishing", "Rendering", "Staff", "Tagging", "Hosting", "Pages"], $"{Writes}|OutputCache"),
        ["Hosting"] = ([], @"\bArticleStore\b|\bPublishedPage\b|EntityFrameworkCore"),
        ["Commands"] = (["Articles", "Auditing", "Rendering", "PlainLanguage", "Publishing", "Tagging", "Staff", "Schemas", "Hosting"], Writes),
    };

    [Fact]
    public void Every_folder_of_code_is_a_room() =>
        Assert.Empty(Sources().Select(file => file.Room).Where(room => room.Length > 0).Distinct().Except(Rooms.Keys));

    [Fact]
    public void A_room_names_only_the_rooms_that_it_may_use() =>
        Assert.Empty(Sources().Where(file => file.Room.Length > 0).SelectMany(file => RoomName().Matches(file.Text)
            .Select(match => match.Groups["room"].Value)
            .Where(room => Rooms.ContainsKey(room) && !IsAllowed(file.Room, room))
            .Select(room => $"{file.Name} uses {room}")));

    [Fact]
    public void A_rooms_types_know_only_the_rooms_that_it_may_use() =>
        Assert.Empty(typeof(Program).Assembly.GetTypes()
            .SelectMany(type => Known(type).Select(known => (Type: type, From: RoomOf(type), Known: known, To: RoomOf(known))))
            .Where(use => use.From.Length > 0 && use.To.Length > 0 && !IsAllowed(use.From, use.To))
            .Select(use => $"{use.Type} uses {use.Known}").Distinct());

    [Fact]
    public void A_room_never_touches_what_is_not_its_own() =>
        Assert.Empty(Sources().Where(file => file.Room.Length > 0).SelectMany(file => Regex.Matches(file.Text, Rooms[file.Room].NeverTouches)
            .Select(match => $"{file.Name} says {match.Value}")));

    [Fact]
    public void Only_publishing_writes_articles() =>
        Assert.DoesNotContain(
            Named(@"\bArticleStore\b").Where(file => Regex.IsMatch(file.Text, Writes)),
            file => file.Room != "Publishing" && file.Name != "Articles/ArticleStore.cs");

    [Fact]
    public void What_is_published_is_the_only_way_to_pages() =>
        Assert.DoesNotContain(
            Named(@"\bstore\.(Pages|Articles|Revisions|Decisions)\b|\bSet<|\bFromSql").Select(file => file.Room),
            room => room is not ("Publishing" or "Articles" or "Auditing" or "Pages/Admin"));

    [Fact]
    public void Stored_html_reaches_pages_through_one_door_and_structured_data_through_another() =>
        Assert.Equal(["Pages/Shared/_ArticleBody.cshtml", "Pages/Shared/_StructuredData.cshtml"], Named(@"\bHtml\.Raw\b|\bHtmlString\b|\bIHtmlContent\b|\bWriteLiteral\b").Select(file => file.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_clock_is_always_the_one_that_was_given() =>
        Assert.Empty(Named(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b").Select(file => file.Name));

    private static bool IsAllowed(string from, string to) =>
        from == to || Rooms[from].MayUse.Contains(to) || from.StartsWith(to + "/", StringComparison.Ordinal);

    private static IEnumerable<SourceFile> Named(string pattern) => Sources().Where(file => Regex.IsMatch(file.Text, pattern));

    private static IEnumerable<SourceFile> Sources() => Directory.EnumerateFiles(Source, "*.cs*", SearchOption.AllDirectories)
        .Select(path => (Path: path, Name: Path.GetRelativePath(Source, path).Replace('\\', '/')))
        .Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal) || file.Name.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(file => !file.Name.StartsWith("bin/", StringComparison.Ordinal) && !file.Name.StartsWith("obj/", StringComparison.Ordinal))
        .Where(file => !file.Name.Contains("/Migrations/", StringComparison.Ordinal))
        .Select(file => new SourceFile(file.Name, RoomAt(file.Name), File.ReadAllText(file.Path)));

    private static string RoomAt(string name) => name.StartsWith("Pages/Admin/", StringComparison.Ordinal) ? "Pages/Admin"
        : name.Contains('/', StringComparison.Ordinal) ? name.Split('/')[0] : "";

    private static string RoomOf(Type type) => type.Namespace is { } name && name.StartsWith("ImmunoEd.", StringComparison.Ordinal)
        ? RoomAt(name["ImmunoEd.".Length..].Replace('.', '/') + "/")
        : "";

    private static IEnumerable<Type> Known(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return type.GetFields(All).Select(field => field.FieldType)
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType))
            .Append(type.BaseType ?? typeof(object))
            .SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Append(type);

    [GeneratedRegex(@"\bImmunoEd\.(?<room>[A-Z]\w+)")]
    private static partial Regex RoomName();

    private sealed record SourceFile(string Name, string Room, string Text);
}
