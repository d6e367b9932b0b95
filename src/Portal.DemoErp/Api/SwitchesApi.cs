namespace Portal.DemoErp.Api;

/// <summary>Shows and turns the switches; never broken by them.</summary>
internal static class SwitchesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/switches", (Switches switches) => switches.State);
        api.MapPut("/switches", (Switches switches, SwitchChange change) => switches.Turn(change));
    }
}
