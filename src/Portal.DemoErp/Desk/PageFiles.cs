namespace Portal.DemoErp.Desk;

/// <summary>The page, from the assembly.</summary>
internal static class PageFiles
{
    public static void Map(WebApplication app)
    {
        Serve(app, "/", "index.html", "text/html; charset=utf-8");
        Serve(app, "/erp.css", "erp.css", "text/css; charset=utf-8");
        Serve(app, "/icon.svg", "icon.svg", "image/svg+xml");
        foreach (var script in new[] { "erp.js", "desk.js", "orders.js", "views.js", "forms.js" })
        {
            Serve(app, "/" + script, script, "text/javascript; charset=utf-8");
        }
    }

    private static void Serve(WebApplication app, string path, string file, string type)
    {
        var text = Resources.Text("Page/" + file);
        app.MapGet(path, () => Results.Text(text, type));
    }
}
