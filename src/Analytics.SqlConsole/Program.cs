using Analytics.SqlConsole;

return SqlChild.Run();
