using System.Net;

namespace ImmunoEd.Tests.Hosting;

[Collection(SharedPortal.Name)]
public sealed class CanonicalAddressTests(Portal portal)
{
    [Theory]
    [InlineData("/Basics", "/basics")]
    [InlineData("/basics/", "/basics")]
    [InlineData("/BASICS/What-Is-Immunotherapy/", "/basics/what-is-immunotherapy")]
    [InlineData("/Search?q=Lung%20Cancer&page=2", "/search?q=Lung%20Cancer&page=2")]
    [InlineData("/basics/?Q=A", "/basics?Q=A")]
    [InlineData("/Basics/what-is-immunotherapy.MD", "/basics/what-is-immunotherapy.md")]
    [InlineData("/SITEMAP.xml", "/sitemap.xml")]
    [InlineData("/Cancer-Types/no-such-type/", "/cancer-types/no-such-type")]
    public async Task Another_spelling_leads_to_the_one_address(string path, string canonical)
    {
        using var response = await portal.Client().GetAsync(path);

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(canonical, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("//Evil.example")]
    [InlineData("///evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/%5Cevil.example/")]
    [InlineData("/%2F%2Fevil.example/")]
    [InlineData("/%252F%252Fevil.example/")]
    [InlineData("/.//Evil.example/")]
    [InlineData("/x/..//Evil.example/")]
    [InlineData("/%09/Evil.example/")]
    [InlineData("/Basics//evil.example/")]
    [InlineData("/%0d%0aLocation:%20https://evil.example/")]
    [InlineData("/https://Evil.example/")]
    [InlineData("/@Evil.example/")]
    public async Task No_spelling_leads_off_the_site(string target)
    {
        var answer = await RawRequest.GetAsync(portal.Address, target);
        var location = answer.Header("Location");

        Assert.InRange(answer.Status, 300, 404);
        if (location is null)
            return;
        Assert.True(location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal) && !location.StartsWith("/\\", StringComparison.Ordinal), location);
        Assert.Equal(portal.Address.Authority, new Uri(portal.Address, location).Authority);
    }

    [Theory]
    [InlineData("/%C4%B0/")]
    [InlineData("/%E1%BA%9E/")]
    [InlineData("/%252541/")]
    [InlineData("/A%2FB/")]
    public async Task Every_redirect_comes_to_an_end(string path)
    {
        for (var hops = 0; ; hops++)
        {
            Assert.InRange(hops, 0, 5);
            var answer = await RawRequest.GetAsync(portal.Address, path);
            if (answer.Header("Location") is not { } location)
                break;
            path = location;
        }
    }
}
