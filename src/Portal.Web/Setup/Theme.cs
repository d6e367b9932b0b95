using MudBlazor;

namespace Portal.Web.Setup;

/// <summary>MudBlazor in the portal's look: the colours of wwwroot-assets/css/tokens.css, the 8 px radius, Inter.</summary>
/// <remarks>
/// Both palettes are on every page, the dark one under <c>data-theme=dark</c>, so that a change of theme needs no round trip and the
/// first paint is right. A test keeps the values equal to the tokens.
/// </remarks>
internal static class Theme
{
    /// <summary>The light palette, for the whole page.</summary>
    public static MudTheme Light { get; } = Make(":root");

    /// <summary>The dark palette, for a page whose root says so.</summary>
    public static MudTheme Dark { get; } = Make(":root[data-theme=dark]");

    private static MudTheme Make(string scope) => new()
    {
        PseudoCss = new PseudoCss { Scope = scope },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", DrawerWidthLeft = "224px", AppbarHeight = "56px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["Inter", "Segoe UI", "system-ui", "sans-serif"], FontSize = "14px", LineHeight = "1.45", LetterSpacing = "0" },
            Button = new ButtonTypography { FontSize = "14px", FontWeight = "560", TextTransform = "none", LetterSpacing = "0" },
            H5 = new H5Typography { FontSize = "20px", FontWeight = "650", LineHeight = "28px", LetterSpacing = "-.01em" },
            H6 = new H6Typography { FontSize = "15px", FontWeight = "620", LineHeight = "22px", LetterSpacing = "0" },
        },
        PaletteLight = new PaletteLight
        {
            Primary = "#0b6e7f",
            PrimaryContrastText = "#ffffff",
            Secondary = "#4f5a67",
            Tertiary = "#6b3fb4",
            Success = "#1b7040",
            Warning = "#8a5109",
            Error = "#b3261e",
            Info = "#2a5fb0",
            Dark = "#16202b",
            Background = "#f5f7f9",
            BackgroundGray = "#eef1f5",
            Surface = "#ffffff",
            DrawerBackground = "#ffffff",
            DrawerText = "#16202b",
            AppbarBackground = "#ffffff",
            AppbarText = "#16202b",
            TextPrimary = "#16202b",
            TextSecondary = "#4f5a67",
            ActionDefault = "#4f5a67",
            LinesDefault = "#dfe4ea",
            LinesInputs = "#7d8a97",
            TableLines = "#eef1f5",
            Divider = "#dfe4ea",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#4db6c6",
            PrimaryContrastText = "#06222a",
            Secondary = "#a9b4c0",
            Tertiary = "#c4a7f5",
            Success = "#6fcf97",
            SuccessContrastText = "#06222a",
            Warning = "#f2b95c",
            WarningContrastText = "#06222a",
            Error = "#f28b82",
            ErrorContrastText = "#06222a",
            Info = "#8ab4f8",
            InfoContrastText = "#06222a",
            Dark = "#e8edf2",
            Background = "#10151b",
            BackgroundGray = "#222a33",
            Surface = "#171d25",
            DrawerBackground = "#171d25",
            DrawerText = "#e8edf2",
            AppbarBackground = "#171d25",
            AppbarText = "#e8edf2",
            TextPrimary = "#e8edf2",
            TextSecondary = "#a9b4c0",
            ActionDefault = "#a9b4c0",
            LinesDefault = "#2b343f",
            LinesInputs = "#6f7b88",
            TableLines = "#222a33",
            Divider = "#2b343f",
        },
    };
}
