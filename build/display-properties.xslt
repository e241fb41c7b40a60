<?xml version="1.0" encoding="utf-8"?>
<!--
  The properties that PowerShell shows where no view can be used: in a list of objects of several types, as the output of a
  script is (Connect-MkIo, then Get-MkIoAsset). They are those of the list view, so that there is nothing to keep in step.

  And how deep objects go into jobs, remote sessions and Export-Clixml, which otherwise keep one or two levels and make text
  of the rest. All that an API has within a resource is an ApiObject, and each of them starts to count anew.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" indent="yes" />
  <xsl:template match="/">
    <Types>
      <Type>
        <Name>MkIo.Json.ApiObject</Name>
        <Members>
          <MemberSet>
            <Name>PSStandardMembers</Name>
            <Members><xsl:call-template name="depth" /></Members>
          </MemberSet>
        </Members>
      </Type>
      <xsl:for-each select="//View[ListControl]">
        <Type>
          <Name><xsl:value-of select="ViewSelectedBy/TypeName" /></Name>
          <Members>
            <MemberSet>
              <Name>PSStandardMembers</Name>
              <Members>
                <xsl:call-template name="depth" />
                <PropertySet>
                  <Name>DefaultDisplayPropertySet</Name>
                  <ReferencedProperties>
                    <xsl:for-each select="ListControl//ListItem">
                      <Name><xsl:value-of select="PropertyName | Label[not(../PropertyName)]" /></Name>
                    </xsl:for-each>
                  </ReferencedProperties>
                </PropertySet>
              </Members>
            </MemberSet>
          </Members>
        </Type>
      </xsl:for-each>
    </Types>
  </xsl:template>
  <xsl:template name="depth">
    <NoteProperty>
      <Name>SerializationDepth</Name>
      <Value>16</Value>
    </NoteProperty>
  </xsl:template>
</xsl:stylesheet>
