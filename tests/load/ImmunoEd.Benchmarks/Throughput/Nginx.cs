using System.Globalization;
using static System.FormattableString;

namespace ImmunoEd.Benchmarks.Throughput;

/// <summary>nginx with one page that lies on disk compressed, in one process.</summary>
internal static class Nginx
{
    public static async Task<PinnedServer> StartAsync(string folder, int port, byte[] plain, byte[] compressed)
    {
        Directory.CreateDirectory(Path.Combine(folder, "www"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "www", "page.html"), plain);
        await File.WriteAllBytesAsync(Path.Combine(folder, "www", "page.html.gz"), compressed);
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Invariant($$"""
            daemon off;
            master_process off;
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log crit;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              gzip_static on;
              gzip_vary on;
              default_type text/html;
              open_file_cache max=10;
              server { listen 127.0.0.1:{{port.ToString(CultureInfo.InvariantCulture)}}; root {{folder}}/www; }
            }
            """));
        return await PinnedServer.StartAsync(new Uri(Invariant($"http://127.0.0.1:{port}/page.html")), "nginx", ["-c", configuration, "-p", folder]);
    }
}
