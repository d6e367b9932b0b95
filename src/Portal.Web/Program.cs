using Portal.Web.Doors;
using Portal.Web.Setup;
using Portal.Web.Setup.Demo;
using Portal.Web.Setup.People;
using Portal.Web.Setup.Verbs;

if (args is [var name, ..] && !name.StartsWith('-'))
{
    return await Verb.Run(name, args[1..]);
}

var builder = WebApplication.CreateBuilder(args);
var settings = builder.ReadSettings();
if (settings is null)
{
    return 1;
}

builder.ListenNearby();
builder.AddMemory(settings);
builder.AddPeople(settings);
builder.AddDoors();
builder.AddPages();
builder.AddLimits(settings);
builder.AddLive();
builder.AddJobs(settings);
builder.AddErps(settings);
builder.AddDemo(settings);
builder.AddTelemetry(settings);
builder.AddHealth();

var app = builder.Build();
if (!await app.PrepareMemory(settings))
{
    return 1;
}

app.UseFrontDoor(settings);
app.MapPages();
app.MapAccount();
app.MapOrders();
app.MapLive();
app.MapJobs();
app.MapHealth(settings);
app.AnnounceItself(settings);
return await app.ServeUntilStopped();
