using Portal.Web.Setup;

namespace Portal.Web.Tests.Setup;

public sealed class AnnouncementTests
{
    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080")]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://+:8080/", "http://localhost:8080")]
    [InlineData("https://portal.example:443;http://localhost:5080", "http://localhost:5080")]
    [InlineData("https://portal.example", "https://portal.example")]
    [InlineData("", "in process")]
    public void It_names_an_address_that_a_browser_can_open(string urls, string says) =>
        Assert.Equal(says, Announcement.Here(urls.Split(';', StringSplitOptions.RemoveEmptyEntries)));
}
