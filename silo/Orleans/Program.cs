using Leerlabs.Silo.Orleans.Cluster;

// One node of the cluster; `dotnet leerlabs.cs run` starts it where Microsoft.Orleans restores.
return await NodeCommand.Run(args);
