using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Components.Kit;

namespace Portal.Web.Tests.Kit;

public sealed class ActTests : IAsyncDisposable
{
    private readonly KitContext _page = new();

    public ActTests() => _page.JSInterop.Mode = JSRuntimeMode.Loose;

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public async Task An_irreversible_act_asks_once_and_in_place()
    {
        var done = 0;
        var button = _page.Render<ConfirmInline>(p => p.Add(x => x.Question, "Reject 3 lines?").Add(x => x.YesText, "Reject").Add(x => x.OnConfirmed, () => done++).AddChildContent("Reject…"));

        await button.Find("button").ClickAsync();
        Assert.Equal(0, done);
        Assert.Contains("Reject 3 lines?", button.Markup, StringComparison.Ordinal);

        await button.Find("button.danger").ClickAsync();
        Assert.Equal(1, done);
        Assert.Single(button.FindAll("button"));
    }

    [Fact]
    public async Task Escape_takes_the_question_back()
    {
        var done = 0;
        var button = _page.Render<ConfirmInline>(p => p.Add(x => x.Question, "Sure?").Add(x => x.YesText, "Do").Add(x => x.OnConfirmed, () => done++).AddChildContent("Do"));

        await button.Find("button").ClickAsync();
        await button.Find(".confirm").KeyDownAsync("Escape");

        Assert.Empty(button.FindAll(".confirm"));
        Assert.Equal(0, done);
    }

    [Fact]
    public void What_was_done_counts_down_and_goes()
    {
        var gone = 0;
        var bar = _page.Render<UndoBar>(p => p.Add(x => x.Text, "Approved").Add(x => x.Window, TimeSpan.FromSeconds(3)).Add(x => x.OnUndo, () => Task.CompletedTask).Add(x => x.OnGone, () => gone++));
        Assert.Equal("3 s", bar.Find(".left").TextContent);

        _page.Clock.Advance(TimeSpan.FromSeconds(1));
        bar.WaitForAssertion(() => Assert.Equal("2 s", bar.Find(".left").TextContent));
        _page.Clock.Advance(TimeSpan.FromSeconds(1));
        bar.WaitForAssertion(() => Assert.Equal("1 s", bar.Find(".left").TextContent));
        _page.Clock.Advance(TimeSpan.FromSeconds(1));
        bar.WaitForAssertion(() => Assert.Equal(1, gone));
    }

    [Fact]
    public async Task What_was_done_can_be_taken_back_once()
    {
        var (undone, gone) = (0, 0);
        var bar = _page.Render<UndoBar>(p => p.Add(x => x.Text, "Approved").Add(x => x.Window, TimeSpan.FromSeconds(10)).Add(x => x.OnUndo, () => { undone++; return Task.CompletedTask; }).Add(x => x.OnGone, () => gone++));

        await Button(bar, "Undo").ClickAsync();
        await Button(bar, "Undo").ClickAsync();

        Assert.Equal((1, 1), (undone, gone));
    }

    [Fact]
    public async Task Messages_appear_in_a_live_region_and_can_be_closed()
    {
        var host = _page.Render<ToastHost>();
        await host.InvokeAsync(() => _page.Services.GetRequiredService<Toasts>().Say("Sent to the buyer"));

        host.WaitForAssertion(() => Assert.Contains("Sent to the buyer", host.Find("[role=status]").TextContent, StringComparison.Ordinal));
        await host.Find("button").ClickAsync();
        host.WaitForAssertion(() => Assert.Empty(host.FindAll(".toast")));
    }

    [Fact]
    public async Task A_search_is_raised_when_typing_pauses()
    {
        var said = new List<string>();
        var box = _page.Render<SearchBox>(p => p.Add(x => x.ValueChanged, (string s) => said.Add(s)));

        var first = box.Find("input").InputAsync("45");
        _page.Clock.Advance(TimeSpan.FromMilliseconds(100));
        var second = box.Find("input").InputAsync("4500 ");
        _page.Clock.Advance(TimeSpan.FromMilliseconds(300));
        await Task.WhenAll(first, second);

        Assert.Equal(["4500"], said);
    }

    [Fact]
    public async Task Enter_does_not_wait()
    {
        var said = new List<string>();
        var box = _page.Render<SearchBox>(p => p.Add(x => x.ValueChanged, (string s) => said.Add(s)));

        var typed = box.Find("input").InputAsync("BH-220");
        await box.Find("input").KeyDownAsync("Enter");
        await typed;

        Assert.Equal(["BH-220"], said);
    }

    [Fact]
    public void An_echo_does_not_overwrite_what_is_being_typed()
    {
        var box = _page.Render<SearchBox>(p => p.Add(x => x.Value, "45"));
        _ = box.Find("input").InputAsync("4500");

        box.Render(p => p.Add(x => x.Value, "45"));
        Assert.Equal("4500", box.Find("input").GetAttribute("value"));

        box.Render(p => p.Add(x => x.Value, ""));
        Assert.Equal("", box.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task Only_keys_that_were_asked_for_pass()
    {
        var pressed = new List<string>();
        var keys = _page.Render<KeyListener>(p => p.Add(x => x.Keys, ["a"]).Add(x => x.OnKey, (string k) => pressed.Add(k)));

        await keys.Instance.Pressed("a");
        await keys.Instance.Pressed("z");

        Assert.Equal(["a"], pressed);
    }

    private static IElement Button(IRenderedComponent<UndoBar> bar, string text) =>
        bar.FindAll("button").Single(b => b.TextContent.Contains(text, StringComparison.Ordinal));
}
