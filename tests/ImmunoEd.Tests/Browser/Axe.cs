using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

/// <summary>Asks axe about a page, in the page itself: its package for Playwright opens a second one for each answer.</summary>
internal static class Axe
{
    private const string Run =
        """
        async contrastAlone => {
          const options = { resultTypes: ['violations'] };
          if (contrastAlone)
            options.runOnly = ['color-contrast'];
          const { violations } = await axe.run(document, options);
          return violations.flatMap(rule => rule.nodes.map(node => `${location.pathname}${location.search}: ${rule.id}: ${node.html}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task<IReadOnlyList<string>> AxeAsync(this IPage page, bool contrastAlone = false)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, contrastAlone);
    }
}
