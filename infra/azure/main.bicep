// Leerlabs on Azure Container Apps: several nodes, each web and silo together, with Azure Table storage and a managed identity.
// Compiles and lints clean (Bicep 0.49), not yet deployed: read docs/operations.md before the first use.

@description('Where everything lives. Data of Dutch schools stays in the EU.')
param location string = resourceGroup().location

@description('Begins the name of every resource.')
@minLength(3)
@maxLength(12)
param name string = 'leerlabs'

@description('The image of a node: made by dotnet publish (docs/operations.md).')
param image string

@description('How people reach it, such as https://leerlabs.example, without a slash at the end.')
param publicOrigin string

@description('Whom to tell about a leak: a mailto: or https: address.')
param securityContact string

@description('The secret that the keys of the sign-in are encrypted with: at least 32 bytes, for example of openssl rand -base64 48. Keep it: without it everybody signs in again.')
@secure()
param clusterKey string

@description('Nodes. Two keep serving when one dies; docs/operations.md says how many people one carries.')
@minValue(2)
param nodes int = 2

param mostNodes int = 6

var port = 8080
var siloPort = 11111
var gatewayPort = 30000
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-node'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${name}${uniqueString(resourceGroup().id)}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    // Only identities: there is no key to leak.
    allowSharedKeyAccess: false
  }
}

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

resource mayUseBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, blobDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
  }
}

// The environment runs an OpenTelemetry collector, and tells every container where it is.
resource environment 'Microsoft.App/managedEnvironments@2024-10-02-preview' = {
  name: '${name}-environment'
  location: location
  properties: {
    zoneRedundant: false
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    appInsightsConfiguration: {
      connectionString: insights.properties.ConnectionString
    }
    openTelemetryConfiguration: {
      tracesConfiguration: { destinations: [ 'appInsights' ] }
      logsConfiguration: { destinations: [ 'appInsights' ] }
    }
  }
}

resource node 'Microsoft.App/containerApps@2024-10-02-preview' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  dependsOn: [ mayUseTables ]
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      secrets: [ { name: 'cluster-key', value: clusterKey } ]
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
        // WebSockets without negotiation: any node serves any browser.
        stickySessions: { affinity: 'none' }
      }
    }
    template: {
      // A node that is told to stop lets its browsers go one after the other, and hands its grains over.
      terminationGracePeriodSeconds: 60
      scale: {
        minReplicas: nodes
        maxReplicas: mostNodes
        rules: [ { name: 'busy', custom: { type: 'cpu', metadata: { type: 'Utilization', value: '60' } } } ]
      }
      volumes: [
        { name: 'secrets', storageType: 'Secret', secrets: [ { secretRef: 'cluster-key', path: 'cluster-key' } ] }
        { name: 'scratch', storageType: 'EmptyDir' }
      ]
      containers: [
        {
          name: 'node'
          image: image
          resources: { cpu: json('2.0'), memory: '4Gi' }
          args: [
            '--listen'
            '0.0.0.0'
            '--port'
            '${port}'
            '--silo-port'
            '${siloPort}'
            '--gateway-port'
            '${gatewayPort}'
            '--data'
            '/scratch'
            '--connection'
            'TableEndpoint=${storage.properties.primaryEndpoints.table}'
            '--key-file'
            '/secrets/cluster-key'
            '--public-origin'
            publicOrigin
            '--security-contact'
            securityContact
            '--first-link'
          ]
          // The identity to use, by the name that Azure.Identity reads.
          env: [ { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId } ]
          volumeMounts: [
            { volumeName: 'secrets', mountPath: '/secrets' }
            { volumeName: 'scratch', mountPath: '/scratch' }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/health/live', port: port }, periodSeconds: 10, failureThreshold: 6 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: port }, periodSeconds: 3, failureThreshold: 2 }
          ]
        }
      ]
    }
  }
}

output address string = 'https://${node.properties.configuration.ingress.fqdn}'
