using System.Net;

namespace ImmunoEd.Tests.Hosting;

[Collection(SharedPortal.Name)]
public sealed class HealthTests(Portal portal)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_healthy_portal_says_so_in_json(string path)
    {
        var response = await portal.Client().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }
}
