using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ImmunoEd.Hosting;

/// <summary>
/// What is finished is sent by the thread that hears the request, without waking another: half as much again in a second.
/// Whatever may take longer leaves that thread first, because others wait for it.
/// </summary>
public static class SocketThreads
{
    /// <summary>Before the first socket is opened, and in a process that serves only.</summary>
    public static void AnswerOnSocketThreads(this WebApplicationBuilder builder)
    {
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        builder.Services.Configure<SocketTransportOptions>(options => options.UnsafePreferInlineScheduling = true);
    }

    public static void LeaveSocketThread(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await Task.Yield();
        await next(context);
    });
}
