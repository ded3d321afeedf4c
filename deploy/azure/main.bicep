// Calling Desk on Azure: the bot's identity and registration, a vault for secrets, a home for the data, and one container.
//
//   az deployment group create -g RESOURCE-GROUP -f deploy/azure/main.bicep -p deploy/azure/main.bicepparam
//
// Without a database one replica, for the data lies in files that one process writes to; with one, several. FUNDING=observed, for
// the reason that stands in docs/azure.md beside the steps before and after.

targetScope = 'resourceGroup'

@description('Begins the names of all resources.')
@minLength(3)
@maxLength(12)
param name string = 'callingdesk'

param location string = resourceGroup().location

@description('The image with its tag or digest, such as REGISTRY.azurecr.io/calling-desk:0.1.0.')
param image string

@description('The name of the Azure Container Registry in this resource group that holds the image; empty: the image is public.')
param registryName string = ''

@description('What Teams shows as the name of the bot.')
param botDisplayName string = 'Calling Desk'

@description('The currency of the account, an ISO 4217 code.')
@minLength(3)
@maxLength(3)
param currency string = 'USD'

@description('For people whose client names no language.')
param defaultLocale string = 'en-US'

@description('The application (client) id of a registration of its own for Microsoft Graph; empty: the permissions go to the managed identity.')
param graphClientId string = ''

@description('Whether the vault holds the secret graph-client-secret. Needed where graphClientId is set.')
param hasGraphSecret bool = !empty(graphClientId)

@description('Whether the vault holds the secret events-secret, by which other systems report purchases and usage.')
param hasEventsSecret bool = false

@description('Whether a PostgreSQL server is made. Its administrator’s password has to be in the vault before, as database-admin-password.')
param hasDatabase bool = false

@description('Whether the desk keeps its data in that server. The vault holds its address as database-url.')
param usesDatabase bool = false

@description('Equal instances, where the desk uses the database; one without it.')
@minValue(1)
@maxValue(10)
param replicas int = 2

@description('The address of an OpenTelemetry collector that takes OTLP over HTTP; empty: no traces are kept.')
param otlpEndpoint string = ''

@description('Whether the container runs. False at the first deployment, until the secrets are in the vault.')
param run bool = true

var unique = uniqueString(resourceGroup().id, name)
var vaultName = take('${name}${unique}', 24)
var dataVolume = 'data'
var port = 3978

// Role definitions of Azure, the same in every tenant.
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

var secretNames = concat(
  hasGraphSecret ? [{ variable: 'GRAPH_CLIENT_SECRET', secret: 'graph-client-secret' }] : [],
  hasEventsSecret ? [{ variable: 'EVENTS_SECRET', secret: 'events-secret' }] : [],
  usesDatabase ? [{ variable: 'DATABASE_URL', secret: 'database-url' }] : []
)

var replicaCount = usesDatabase ? replicas : 1

var plainSettings = concat(
  [
    { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
    { name: 'MicrosoftAppId', value: identity.properties.clientId }
    { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
    { name: 'PORT', value: string(port) }
    { name: 'DATA_DIR', value: '/data' }
    { name: 'CURRENCY', value: currency }
    { name: 'DEFAULT_LOCALE', value: defaultLocale }
    { name: 'FUNDING', value: 'observed' }
  ],
  empty(graphClientId) ? [] : [{ name: 'GRAPH_CLIENT_ID', value: graphClientId }],
  empty(otlpEndpoint) ? [] : [{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: otlpEndpoint }]
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    name: vaultName
    location: location
    readerPrincipalId: identity.properties.principalId
    readerRole: keyVaultSecretsUser
  }
}

module home 'home.bicep' = {
  name: 'home'
  params: {
    name: name
    storageName: take(toLower('${replace(name, '-', '')}${unique}'), 24)
    location: location
  }
}

resource vaultNow 'Microsoft.KeyVault/vaults@2023-07-01' existing = if (hasDatabase) {
  name: vaultName
}

module database 'database.bicep' = if (hasDatabase) {
  name: 'database'
  params: {
    name: '${name}-${unique}'
    location: location
    networkName: home.outputs.networkName
    subnetId: home.outputs.databaseSubnetId
    administratorPassword: vaultNow!.getSecret('database-admin-password')
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registryName)) {
  name: empty(registryName) ? 'none' : registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registryName)) {
  name: guid(resourceGroup().id, name, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

resource apps 'Microsoft.App/managedEnvironments@2026-01-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    vnetConfiguration: { infrastructureSubnetId: home.outputs.appsSubnetId }
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource appsStorage 'Microsoft.App/managedEnvironments/storages@2026-01-01' = {
  parent: apps
  name: dataVolume
  properties: {
    nfsAzureFile: {
      accessMode: 'ReadWrite'
      server: home.outputs.shareServer
      shareName: home.outputs.sharePath
    }
  }
}

resource desk 'Microsoft.App/containerApps@2026-01-01' = if (run) {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: apps.id
    workloadProfileName: 'Consumption'
    configuration: {
      // Without a database an old revision is deactivated by hand before a new one is made: two may never write to one folder.
      activeRevisionsMode: usesDatabase ? 'Single' : 'Multiple'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        traffic: [{ latestRevision: true, weight: 100 }]
      }
      registries: empty(registryName)
        ? []
        : [{ server: '${registryName}.azurecr.io', identity: identity.id }]
      secrets: [
        for each in secretNames: {
          name: each.secret
          keyVaultUrl: '${vault.outputs.uri}secrets/${each.secret}'
          identity: identity.id
        }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 60
      scale: { minReplicas: replicaCount, maxReplicas: replicaCount }
      // With a database only files on their way through lie there, each instance's own.
      volumes: usesDatabase
        ? [{ name: dataVolume, storageType: 'EmptyDir' }]
        : [{ name: dataVolume, storageType: 'NfsAzureFile', storageName: appsStorage.name }]
      // A new share belongs to root, and the bot is not root.
      initContainers: [
        {
          name: 'give-data-to-desk'
          image: 'mcr.microsoft.com/azurelinux/base/core:3.0'
          command: ['chown', '1000:1000', '/data']
          resources: { cpu: json('0.25'), memory: '0.5Gi' }
          volumeMounts: [{ volumeName: dataVolume, mountPath: '/data' }]
        }
      ]
      containers: [
        {
          name: 'desk'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: concat(
            plainSettings,
            map(secretNames, each => { name: each.variable, secretRef: each.secret })
          )
          volumeMounts: [{ volumeName: dataVolume, mountPath: '/data' }]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 20
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 30
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 10
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
  dependsOn: [mayPull]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = if (run) {
  name: '${name}-bot-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${desk!.properties.configuration.ingress.fqdn}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = if (run) {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

@description('The application id for the app package: npm run package -- --app-id …')
output botId string = identity.properties.clientId

@description('The object to which the permissions of Microsoft Graph are granted, where it has no registration of its own.')
output identityPrincipalId string = identity.properties.principalId

output vaultName string = vault.outputs.name
output databaseHost string = hasDatabase ? database!.outputs.host : ''
output address string = run ? 'https://${desk!.properties.configuration.ingress.fqdn}' : ''
