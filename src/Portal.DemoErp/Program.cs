using Portal.DemoErp;

var options = DemoErpSettings.Read(args);
await using var erp = DemoErpHost.Build(options);
await erp.RunAsync();
