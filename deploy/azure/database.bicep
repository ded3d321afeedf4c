// A PostgreSQL server that only the desk's network reaches. Its administrator's password comes out of the vault, never from a file or a command.

param name string
param location string
param networkName string
param subnetId string

@description('Out of the vault: see main.bicep.')
@secure()
param administratorPassword string

param skuName string = 'Standard_D2ds_v5'
param storageGiB int = 64

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' existing = {
  name: networkName
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: 'desk'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: name
  location: location
  sku: { name: skuName, tier: 'GeneralPurpose' }
  properties: {
    version: '17'
    administratorLogin: 'deskadmin'
    administratorLoginPassword: administratorPassword
    // People sign in by Entra; the desk has a login of its own with a password, which lies in the vault.
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Enabled', tenantId: tenant().tenantId }
    storage: { storageSizeGB: storageGiB, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'ZoneRedundant' }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: zone.id }
  }
  dependsOn: [zoneLink]
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'desk'
  properties: { charset: 'UTF8', collation: 'C' }
}

output host string = server.properties.fullyQualifiedDomainName
